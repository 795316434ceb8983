import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Takes AWS's own API models out of the AWS command line that AWS publishes for CDK's Lambda
 * layers, a jar around an npm package around a layer, and writes them without their documentation,
 * which is most of them.
 *
 * <pre>java AwsModels.java cdk-asset-awscli-v1.jar folder</pre>
 *
 * <p>The folder gets a file a service, and {@code source.json}: which command line they are from,
 * and of which day. The day is that on which the publisher put the newest command line into the
 * layer.
 */
final class AwsModels {

  /**
   * Which model describes which service. The keys are the names that requests are signed with, and
   * become those of the files.
   */
  private static final Map<String, String> MODELS =
      Map.ofEntries(
          Map.entry("acm", "acm/2015-12-08"),
          Map.entry("cloudcontrolapi", "cloudcontrol/2021-09-30"),
          Map.entry("cloudformation", "cloudformation/2010-05-15"),
          Map.entry("cloudfront", "cloudfront/2020-05-31"),
          Map.entry("events", "events/2015-10-07"),
          Map.entry("iam", "iam/2010-05-08"),
          Map.entry("kms", "kms/2014-11-01"),
          Map.entry("logs", "logs/2014-03-28"),
          Map.entry("mediaconnect", "mediaconnect/2018-11-14"),
          Map.entry("medialive", "medialive/2017-10-14"),
          Map.entry("mediapackagev2", "mediapackagev2/2022-12-25"),
          Map.entry("monitoring", "cloudwatch/2010-08-01"),
          Map.entry("servicequotas", "service-quotas/2019-06-24"),
          Map.entry("sns", "sns/2010-03-31"),
          Map.entry("ssm", "ssm/2014-11-06"),
          Map.entry("sts", "sts/2011-06-15"),
          Map.entry("wafv2", "wafv2/2019-07-29"));

  private static final String DATA = "awscli/awscli/botocore/data/";

  /** The folder that pip writes beside the command line has its version in its name. */
  private static final String INSTALLED = "awscli/awscli-";

  /** For example {@code __integerMin0Max10}, {@code __doubleMinNegative60Max60}. */
  private static final Pattern BOUNDED =
      Pattern.compile(
          "__[a-z]+(Min(?<min>(Negative)?\\d+))?(Max(?<max>(Negative)?\\d+))?"
              + "(Pattern(?<pattern>\\w+))?");

  /** What the names call patterns, as the models of the SDK for Java 1 resolved them. */
  private static final Map<String, String> PATTERNS =
      Map.of(
          "S", "^[^\\s]+$",
          "Arn", "^arn.+$",
          "Aws097", "^(aws-)?[0-9]{7}$",
          "010920300", "^([0,1]?[0-9]|2[0-3]):00$");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ObjectNode> models = new TreeMap<>();
  private Optional<String> version = Optional.empty();
  private Optional<LocalDate> date = Optional.empty();

  public static void main(String[] args) throws IOException {
    // A zip's times have no zone, and Java reads them in its own.
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    AwsModels found = new AwsModels();
    try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(Path.of(args[0])))) {
      ZipInputStream layer = new ZipInputStream(entryOfTar(entryOf(jar, ".jsii.tgz"), "layer.zip"));
      for (ZipEntry entry; (entry = layer.getNextEntry()) != null; ) {
        found.see(entry, layer);
      }
    }
    found.write(Path.of(args[1]));
  }

  private void see(ZipEntry entry, InputStream content) throws IOException {
    String name = entry.getName();
    if (name.startsWith(INSTALLED) && name.endsWith(".dist-info/METADATA")) {
      version = Optional.of(name.substring(INSTALLED.length(), name.indexOf(".dist-info")));
      date =
          Optional.of(entry.getLastModifiedTime().toInstant().atZone(ZoneOffset.UTC).toLocalDate());
    }
    for (Map.Entry<String, String> model : MODELS.entrySet()) {
      if (name.equals(DATA + model.getValue() + "/service-2.json")) {
        models.put(model.getKey(), condensed((ObjectNode) JSON.readTree(content.readAllBytes())));
      }
    }
  }

  private static ObjectNode condensed(ObjectNode model) {
    model.remove("documentation");
    for (JsonNode operation : model.get("operations")) {
      undocument(operation);
      operation.path("errors").forEach(AwsModels::undocument);
      undocument(operation.path("input"));
      undocument(operation.path("output"));
    }
    for (Map.Entry<String, JsonNode> entry : model.get("shapes").properties()) {
      ObjectNode shape = (ObjectNode) entry.getValue();
      undocument(shape);
      boundByName(entry.getKey(), shape);
      // Not all in depth: a member may be called so.
      shape.path("members").forEach(AwsModels::undocument);
      undocument(shape.path("member"));
      undocument(shape.path("key"));
      undocument(shape.path("value"));
    }
    return model;
  }

  /** The command line's models of MediaLive have no bounds; its shapes' names do. */
  private static void boundByName(String name, ObjectNode shape) {
    Matcher bounds = BOUNDED.matcher(name);
    if (!bounds.matches() || shape.has("min") || shape.has("max") || shape.has("pattern")) {
      return;
    }
    number(bounds.group("min")).ifPresent(min -> shape.put("min", min));
    number(bounds.group("max")).ifPresent(max -> shape.put("max", max));
    Optional.ofNullable(bounds.group("pattern"))
        .map(PATTERNS::get)
        .ifPresent(pattern -> shape.put("pattern", pattern));
  }

  private static Optional<Long> number(String written) {
    return Optional.ofNullable(written)
        .map(number -> Long.valueOf(number.replace("Negative", "-")));
  }

  private static void undocument(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("documentation");
    }
  }

  private void write(Path folder) throws IOException {
    if (!models.keySet().equals(MODELS.keySet())) {
      throw new IOException("models found: " + models.keySet() + "; wanted: " + MODELS.keySet());
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, ObjectNode> model : models.entrySet()) {
      JSON.writeValue(folder.resolve(model.getKey() + ".json").toFile(), model.getValue());
    }
    ObjectNode source = JSON.createObjectNode();
    source.put("name", "AWS CLI " + version.orElseThrow());
    source.put("date", date.orElseThrow().toString());
    models.keySet().forEach(source.putArray("services")::add);
    JSON.writeValue(folder.resolve("source.json").toFile(), source);
  }

  private static InputStream entryOf(ZipInputStream zip, String end) throws IOException {
    for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
      if (entry.getName().endsWith(end)) {
        return zip;
      }
    }
    throw new EOFException("no entry ends with " + end);
  }

  /**
   * A tar is blocks of 512 bytes: before each file's, one with its name and, in octal, its size.
   */
  private static InputStream entryOfTar(InputStream tgz, String end) throws IOException {
    GZIPInputStream tar = new GZIPInputStream(tgz);
    for (byte[] header; (header = tar.readNBytes(512)).length == 512 && header[0] != 0; ) {
      long size = Long.parseLong(text(header, 124, 11), 8);
      if (text(header, 0, 100).endsWith(end)) {
        return tar;
      }
      tar.skipNBytes((size + 511) / 512 * 512);
    }
    throw new EOFException("no entry ends with " + end);
  }

  private static String text(byte[] header, int from, int length) {
    return new String(header, from, length, StandardCharsets.US_ASCII)
        .replaceAll("\0.*", "")
        .strip();
  }
}
