package dev.onair.importing.text;

import dev.onair.importing.facts.Remarks;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the parts of an address: its URL and its login. No password gets into them. */
final class AddressText {

  /** What a URL logs in with; a password may have an at sign in it. */
  private static final Pattern LOGIN = Pattern.compile("^([a-zA-Z0-9+.-]+://)([^/?#]*)@(.*)$");

  private final String path;
  private final String parameter;
  private final Logins logins;
  private final Remarks remarks;

  /**
   * Of the addresses of one setting.
   *
   * @param path where they stand, for remarks, such as {@code inputs.main.sources}
   * @param parameter the last part of the parameter of Systems Manager that is to hold their
   *     password, where none is named that the channel may name
   */
  AddressText(String path, String parameter, Logins logins, Remarks remarks) {
    this.path = path;
    this.parameter = logins.parameter(parameter);
    this.logins = logins;
    this.remarks = remarks;
  }

  /** Where they stand. */
  String path() {
    return path;
  }

  /** A URL without its login. */
  String url(String given) {
    Matcher login = LOGIN.matcher(given);
    String url = login.matches() ? login.group(1) + login.group(3) : given;
    if (url.contains("?")) {
      toDo("what is behind the ? of its URLs");
    }
    return url;
  }

  /** The URL of RTMP that nothing but its path names the stream of. */
  String urlWithStream(String given) {
    if (given.startsWith("rtmp")) {
      toDo("the path of its URLs, which may end with a stream's key,");
    }
    return url(given);
  }

  private void toDo(String what) {
    remarks.toDo(
        ("%s: %s was written as it stands; if it is a secret, such as a token, take the URLs from the"
                + " environment instead: ${ONAIR_…}")
            .formatted(path, what));
  }

  /** The user's name, that of a URL where there is no other. */
  Optional<String> username(String url, Optional<String> given) {
    Matcher login = LOGIN.matcher(url);
    return given
        .or(
            () ->
                login.matches()
                    ? Optional.of(login.group(2).replaceAll(":.*", ""))
                    : Optional.empty())
        .filter(name -> !name.isEmpty());
  }

  /**
   * The members that log a user in.
   *
   * @param url where it is sent, without a login
   * @param named the parameter that holds the password; absent where it is nowhere yet
   */
  String login(String url, String username, Optional<String> named) {
    logins.sent(url);
    Optional<String> own = named.filter(logins::allows);
    if (named.isPresent() && own.isEmpty()) {
      remarks.toDo(
          ("%s: copy the password from the parameter %s of Systems Manager to %s, or let shared.conf"
                  + " allow the channel the old one: access.parameters")
              .formatted(path, named.get(), parameter));
    }
    if (named.isEmpty()) {
      remarks.toDo(
          ("%s: put the password into the parameter %s of Systems Manager; it was not written"
                  + " anywhere")
              .formatted(path, parameter));
    }
    return ", username = %s, password-parameter = %s"
        .formatted(Conf.word(username), Conf.quoted(own.orElse(parameter)));
  }
}
