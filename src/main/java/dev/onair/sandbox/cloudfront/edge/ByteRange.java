package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes that a viewer asks for. Several at once are answered with the whole.
 *
 * @param first from which byte; counted from the end if there is no last one
 * @param last to which byte
 * @see EdgeRule#RANGES
 */
record ByteRange(Optional<Long> first, Optional<Long> last) {

  private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  static Optional<ByteRange> of(String header) {
    Matcher form = FORM.matcher(header.strip());
    if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
      return Optional.empty();
    }
    ByteRange range = new ByteRange(number(form.group(1)), number(form.group(2)));
    boolean backwards =
        range.first.isPresent() && range.last.filter(last -> last < range.first.get()).isPresent();
    return backwards ? Optional.empty() : Optional.of(range);
  }

  private static Optional<Long> number(String digits) {
    return digits.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(digits));
  }

  /** The range of a whole answer. */
  HttpReply of(HttpReply whole) {
    long length = whole.body().length();
    long from = first.orElseGet(() -> Math.max(0, length - last.orElseThrow()));
    long to = first.isPresent() ? Math.min(length - 1, last.orElse(length - 1)) : length - 1;
    Map<String, String> headers = Headers.copy(whole);
    if (from >= length || from > to) {
      headers.put("Content-Range", "bytes */" + length);
      return new HttpReply(416, headers, Body.empty());
    }
    headers.put("Content-Range", "bytes " + from + "-" + to + "/" + length);
    return new HttpReply(206, headers, whole.body().part((int) from, (int) to + 1));
  }
}
