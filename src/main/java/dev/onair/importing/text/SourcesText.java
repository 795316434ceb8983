package dev.onair.importing.text;

import dev.onair.importing.facts.ForeignInput.Source;
import dev.onair.importing.facts.Remarks;
import dev.onair.importing.text.InputConf.Place;
import java.util.ArrayList;
import java.util.List;

/** Writes the elements of {@code sources}. No password gets into them. */
final class SourcesText {

  /** The two ways to write an object in S3 that people use; MediaLive has the first. */
  private static final String S3 = "s3ssl://";

  private static final String S3_OF_OTHERS = "s3://";

  private final String input;
  private final Place place;
  private final Remarks remarks;
  private final AddressText address;

  SourcesText(String input, Place place, Remarks remarks) {
    this.input = input;
    this.place = place;
    this.remarks = remarks;
    this.address =
        new AddressText(input + ".sources", input.replaceAll(".*\\.", ""), place.logins(), remarks);
  }

  /** Both pipelines may read the same; then the second one's URL is made another. */
  List<String> of(List<Source> sources) {
    List<String> texts = new ArrayList<>();
    List<String> urls = new ArrayList<>();
    for (Source source : sources) {
      String url = address.urlWithStream(source.url());
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
      texts.add(text(url, source));
    }
    return texts;
  }

  private String text(String url, Source source) {
    return address
        .username(source.url(), source.username())
        .map(user -> address.login(url, user, source.parameter()))
        .map(login -> "{ url = %s%s }".formatted(Conf.quoted(url), login))
        .orElseGet(() -> Conf.quoted(url));
  }
}
