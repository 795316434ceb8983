package dev.onair.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** onair's version, and those of what it stands on; the build writes them down. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties versions = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
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
