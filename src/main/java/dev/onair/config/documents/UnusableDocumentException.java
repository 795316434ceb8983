package dev.onair.config.documents;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** What onair itself finds wrong with the form of a document: its message can be shown. */
final class UnusableDocumentException extends JsonParseException {
  private static final long serialVersionUID = 1L;

  UnusableDocumentException(JsonParser parser, String message) {
    super(parser, message);
  }
}
