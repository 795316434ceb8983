package dev.onair.config.documents;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.NodeEvent;

/** What reads YAML: a class of its own, so that the library is loaded only where there is any. */
final class Yaml {

  private static final String LOOK =
      "for an indent, a colon, a quote or a bracket that is wrong or missing";

  private Yaml() {}

  /** A parser that takes yes, no, on and off for texts: no is Norwegian. */
  static JsonParser parser(String text) throws IOException {
    return new Factory()
        .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
        .createParser(text);
  }

  private static final class Factory extends YAMLFactory {
    private static final long serialVersionUID = 1L;

    @Override
    protected YAMLParser _createParser(Reader reader, IOContext context) {
      return new Parser(context, this, reader);
    }
  }

  /** A parser that names the anchors of all values; the library's forgets those of scalars. */
  private static final class Parser extends YAMLParser {
    Parser(IOContext context, YAMLFactory factory, Reader reader) {
      super(
          context,
          factory.getParserFeatures(),
          factory.getFormatParserFeatures(),
          new LoaderOptions(),
          factory.getCodec(),
          reader);
    }

    @Override
    public String getObjectId() {
      return _lastEvent instanceof NodeEvent value ? value.getAnchor() : null;
    }
  }

  /** Whether an alias stands here; its text is then the name of its anchor. */
  static boolean isAlias(JsonParser parser) {
    return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
  }

  /** The line that the library complains of; empty where another one does. */
  static Optional<Integer> line(JsonProcessingException e) {
    return marked(e).map(MarkedYAMLException::getProblemMark).map(mark -> mark.getLine() + 1);
  }

  /** What is wrong, in one line. */
  static String message(JsonProcessingException e) {
    return marked(e)
        .map(MarkedYAMLException::getContextMark)
        .map(mark -> "look at what begins in line %d, %s".formatted(mark.getLine() + 1, LOOK))
        .orElse("look at this line, " + LOOK);
  }

  private static Optional<MarkedYAMLException> marked(JsonProcessingException e) {
    return e.getCause() instanceof MarkedYAMLException marked
        ? Optional.of(marked)
        : Optional.empty();
  }
}
