package dev.onair.config.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problems;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private final Problems problems = new Problems();

  @Test
  void yamlSaysWhatJsonSays() {
    Document yaml =
        yaml(
            """
            a:
              - b: 25
                c: 1.5
                d: true
              - text
            e: '25'
            f: yes
            g:
            """);

    assertThat(yaml.root().toString())
        .isEqualTo(
            "{\"a\":[{\"b\":25,\"c\":1.5,\"d\":true},\"text\"],\"e\":\"25\",\"f\":\"yes\","
                + "\"g\":null}");
  }

  @Test
  void aMemberStandsWhereItsNameStands() {
    Document yaml = yaml("a:\n  - b:\n      c: 1\n    d: |\n      text\n");
    Document json = json("{\n  \"a\": [\n    {\n      \"b\":\n        1\n    }\n  ]\n}");

    assertThat(line(yaml, "a[0].b")).isEqualTo(2);
    assertThat(line(yaml, "a[0].b.c")).isEqualTo(3);
    assertThat(line(yaml, "a[0].d")).isEqualTo(4);
    assertThat(line(json, "a[0]")).isEqualTo(3);
    assertThat(line(json, "a[0].b")).isEqualTo(4);
    assertThat(line(json, "a[0].b.missing")).isEqualTo(4);
  }

  @Test
  void theShortFormsOfCloudFormationAreItsFunctions() {
    Document yaml =
        yaml(
            """
            id: !Ref Input
            url: !Sub "https://${Host}/a"
            arn: !GetAtt Role.Arn
            list: !Join ["/", [a, !Ref B]]
            when: !If
              - Live
              - x: 1
              - !Ref AWS::NoValue
            """);

    assertThat(yaml.root().toString())
        .isEqualTo(
            "{\"id\":{\"Ref\":\"Input\"},\"url\":{\"Fn::Sub\":\"https://${Host}/a\"},"
                + "\"arn\":{\"Fn::GetAtt\":\"Role.Arn\"},"
                + "\"list\":{\"Fn::Join\":[\"/\",[\"a\",{\"Ref\":\"B\"}]]},"
                + "\"when\":{\"Fn::If\":[\"Live\",{\"x\":1},{\"Ref\":\"AWS::NoValue\"}]}}");
    assertThat(line(yaml, "when")).isEqualTo(5);
  }

  @Test
  void aliasesAreWhatTheirAnchorsName() {
    Document yaml =
        yaml(
            """
            rate: &rate 48000
            again: *rate
            aac: &aac
              bitrate: 96000
              mode: CBR
            first: *aac
            second:
              <<: *aac
              bitrate: 128000
            third:
              <<: [{ bitrate: 1 }, *aac]
            """);

    assertThat(yaml.root().get("again").asInt()).isEqualTo(48000);
    assertThat(yaml.root().get("first").toString())
        .isEqualTo("{\"bitrate\":96000,\"mode\":\"CBR\"}");
    assertThat(yaml.root().get("second").toString())
        .isEqualTo("{\"bitrate\":128000,\"mode\":\"CBR\"}");
    assertThat(yaml.root().get("third").get("bitrate").asInt()).isEqualTo(1);
    assertThat(line(yaml, "first.mode")).isEqualTo(5);
    assertThat(line(yaml, "second.mode")).isEqualTo(5);
    assertThat(line(yaml, "second.bitrate")).isEqualTo(9);
  }

  @Test
  void whatCantBeReadIsToldOfInOneLine() {
    assertThat(problemOf("a: 1\nb: 2\na: 3\n"))
        .isEqualTo("x.yaml:3: is not valid YAML: Duplicate field 'a'");
    assertThat(problemOf("a: *b\n"))
        .isEqualTo("x.yaml:1: is not valid YAML: the alias '*b' has no anchor before it");
    assertThat(problemOf("a: 1\n---\nb: 2\n"))
        .isEqualTo("x.yaml:3: is not valid YAML: something follows the end of the document");
    assertThat(problemOf("a: &x 1\n<<: *x\n"))
        .isEqualTo("x.yaml:2: is not valid YAML: '<<' takes an alias of an object");
    assertThat(problemOf("# nothing\n"))
        .isEqualTo("x.yaml:2: is not valid YAML: there is nothing in it");
    assertThat(problemOf("a:\n\t- 1\n"))
        .isEqualTo(
            "x.yaml:2: is not valid YAML: look at this line, for an indent, a colon, a quote or a"
                + " bracket that is wrong or missing");
    assertThat(problemOf("a: {\n  b: 1\n"))
        .isEqualTo(
            "x.yaml:3: is not valid YAML: look at what begins in line 1, for an indent, a colon, a"
                + " quote or a bracket that is wrong or missing");
  }

  @Test
  void aliasesOfAliasesEndWhenTheyAreTooMany() {
    String nested =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)))
            .collect(Collectors.joining("", "a0: &a0 [1]\n", ""));

    assertThat(problemOf(nested))
        .startsWith("x.yaml:6: is not valid YAML: it has more than 200000 values");
  }

  @Test
  void anEndlessAliasIsNone() {
    assertThat(problemOf("a: &a [*a]\n"))
        .isEqualTo("x.yaml:1: is not valid YAML: the alias '*a' has no anchor before it");
  }

  @Test
  void aDocumentOfManyMegabytesIsRefused() {
    assertThat(problemOf("a: " + "x".repeat(4_000_000)))
        .isEqualTo("x.yaml: 4000003 characters are too many; allowed are 4000000");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(problemOf("[".repeat(5000)))
        .startsWith(
            "x.yaml: is not valid YAML: a number, a name or a text in it is too long, or it is nested too");
  }

  private Document yaml(String text) {
    return Document.parse("x.yaml", text, DocumentForm.YAML, problems)
        .orElseThrow(() -> new AssertionError(lines()));
  }

  private Document json(String text) {
    return Document.parse("x.json", text, DocumentForm.JSON, problems).orElseThrow();
  }

  private String problemOf(String text) {
    Problems own = new Problems();
    assertThat(Document.parse("x.yaml", text, DocumentForm.YAML, own)).isEmpty();
    assertThat(own.sorted()).hasSize(1);
    return own.sorted().get(0).toString();
  }

  private List<String> lines() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  private static int line(Document document, String path) {
    return document.locationOf(JsonPath.parse(path)).line();
  }
}
