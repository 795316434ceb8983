package dev.onair.cli.commands;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** onair's version, and those of what it stands on; the build writes them down. */
final class Version implements IVersionProvider {

  /** Beside the main class, where the build puts it. */
  private static final String BUILT = "/dev/onair/cli/version.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties versions = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(BUILT)) {
      versions.load(in);
    }
    return new String[] {
      "onair " + versions.getProperty("onair"),
      "CDKTF "
          + versions.getProperty("cdktf")
          + ", AWS provider bindings "
          + versions.getProperty("cdktf-provider-aws")
          + ", Java "
          + Runtime.version()
    };
  }
}
