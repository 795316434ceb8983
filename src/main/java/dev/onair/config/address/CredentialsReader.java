package dev.onair.config.address;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Credentials;
import dev.onair.model.Names;
import java.util.Optional;

/** Reads {@code username} and {@code password-parameter} of an address. */
public final class CredentialsReader {

  private CredentialsReader() {}

  /** What MediaLive logs in with; empty where nothing is said, or something is wrong. */
  public static Optional<Credentials> read(Section address) {
    if (address.has("password")) {
      address.refuse(
          "password",
          Flaw.of("secret"),
          "a password is not written here; store it in Systems Manager and give the parameter's name:"
              + " password-parameter = /onair/…");
    }
    Optional<String> username = address.optionalText("username");
    Optional<String> parameter = address.optionalText("password-parameter");
    if (username.isPresent() != parameter.isPresent()) {
      address.error(
          username.isPresent() ? "username" : "password-parameter",
          Flaw.INCOMPLETE,
          "username and password-parameter go together; give both or none");
    }
    parameter
        .flatMap(CredentialsReader::problem)
        .ifPresent(problem -> address.error("password-parameter", Flaw.FORMAT, problem));
    return username.flatMap(user -> parameter.map(name -> new Credentials(user, name)));
  }

  /** Why a text can't be the name of a parameter. */
  public static Optional<String> problem(String parameter) {
    return Names.PARAMETER.matcher(parameter).matches()
        ? Optional.empty()
        : Optional.of(
            ("'%s' is not a Systems Manager parameter name; it must match"
                    + " /?[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*")
                .formatted(parameter));
  }
}
