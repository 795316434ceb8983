package dev.onair.importing.text;

import dev.onair.importing.facts.ForeignInput.Source;
import dev.onair.importing.facts.Remarks;
import dev.onair.importing.text.InputConf.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the elements of {@code sources}. No password gets into them. */
final class SourcesText {

  /** What a URL logs in with. */
  private static final Pattern LOGIN = Pattern.compile("^([a-zA-Z0-9+.-]+://)([^/@]*)@(.*)$");

  /** The two ways to write an object in S3 that people use; MediaLive has the first. */
  private static final String S3 = "s3ssl://";

  private static final String S3_OF_OTHERS = "s3://";

  private final String input;
  private final Place place;
  private final Remarks remarks;

  SourcesText(String input, Place place, Remarks remarks) {
    this.input = input;
    this.place = place;
    this.remarks = remarks;
  }

  /** Both pipelines may read the same; then the second one's URL is made another. */
  List<String> of(List<Source> sources) {
    List<String> texts = new ArrayList<>();
    List<String> urls = new ArrayList<>();
    for (Source source : sources) {
      String url = source.url();
      Matcher login = LOGIN.matcher(url);
      Optional<String> username = source.username();
      if (login.matches()) {
        url = login.group(1) + login.group(3);
        username = username.or(() -> Optional.of(login.group(2).replaceAll(":.*", "")));
      }
      if (url.startsWith(S3_OF_OTHERS)) {
        url = S3 + url.substring(S3_OF_OTHERS.length());
      }
      if (urls.contains(url) && !url.startsWith(S3) && place.channelClass().pipelines() > 1) {
        url = url + (url.contains("?") ? "&" : "?") + "pipeline=" + urls.size();
        remarks.changed(
            ("%s.sources: both pipelines read the same URL, which the Terraform provider sends"
                    + " only once: the second has pipeline=%d behind it, which servers ignore")
                .formatted(input, urls.size()));
      }
      urls.add(url);
      texts.add(text(url, username.filter(user -> !user.isEmpty()), source.parameter()));
    }
    return texts;
  }

  private String text(String url, Optional<String> username, Optional<String> parameter) {
    return username
        .map(
            user ->
                "{ url = %s, username = %s, password-parameter = %s }"
                    .formatted(
                        Conf.quoted(url),
                        Conf.word(user),
                        Conf.quoted(parameter.orElseGet(this::placeholder))))
        .orElseGet(() -> Conf.quoted(url));
  }

  /** Where the password should be; it is nowhere yet. */
  private String placeholder() {
    String parameter = "/onair/%s/%s".formatted(place.channel(), input.replaceAll(".*\\.", ""));
    remarks.toDo(
        ("%s.sources: put the password into the parameter %s of Systems Manager; it was not"
                + " written anywhere")
            .formatted(input, parameter));
    return parameter;
  }
}
