package dev.onair.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the build takes from elsewhere: always the same, and known with its reason. */
class DependenciesTest {

  /** No range, no LATEST or RELEASE, no snapshot, and nothing that a parent would decide. */
  private static final Pattern FIXED = Pattern.compile("\\d+(\\.\\d+)+");

  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

  @Test
  void everythingInThePomIsPinned() throws Exception {
    Map<String, String> versions = versions();

    assertThat(versions).hasSizeGreaterThan(25);
    assertThat(versions.entrySet())
        .allSatisfy(each -> assertThat(each.getValue()).as(each.getKey()).matches(FIXED));
  }

  @Test
  void thePhasesOfTheBuildRunPinnedPluginsAndNoOtherRepositoryIsAsked() throws Exception {
    assertThat(versions())
        .containsKeys(
            "maven-clean-plugin",
            "maven-resources-plugin",
            "maven-compiler-plugin",
            "maven-surefire-plugin",
            "maven-jar-plugin",
            "cyclonedx-maven-plugin");
    assertThat(Files.readString(Path.of("pom.xml")))
        .doesNotContain("<repository>", "<pluginRepository>", "<parent>");
  }

  @Test
  void thePageTellsEveryVersionAndWhyItIsThatOne() throws Exception {
    String page = Files.readString(Path.of("docs/dependencies.md"));
    List<String> untold = new ArrayList<>();
    versions()
        .forEach(
            (artifact, version) -> {
              boolean told =
                  page.lines()
                      .anyMatch(
                          line ->
                              line.startsWith("| ")
                                  && line.contains("`" + artifact + "`")
                                  && line.contains("| " + version + " |"));
              if (!told) {
                untold.add(artifact + " " + version);
              }
            });
    assertThat(untold).isEmpty();
  }

  /** The versions of all artifacts in the POM, properties put in. */
  private static Map<String, String> versions() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element pom =
        factory.newDocumentBuilder().parse(Path.of("pom.xml").toFile()).getDocumentElement();
    Map<String, String> properties = new TreeMap<>();
    for (Element property : children(child(pom, "properties").orElseThrow())) {
      properties.put(property.getTagName(), property.getTextContent());
    }
    Map<String, String> versions = new TreeMap<>();
    NodeList all = pom.getElementsByTagName("artifactId");
    for (int i = 0; i < all.getLength(); i++) {
      Element owner = (Element) all.item(i).getParentNode();
      if (owner != pom && !owner.getTagName().equals("exclusion")) {
        String version = child(owner, "version").map(Node::getTextContent).orElse("none");
        versions.put(
            all.item(i).getTextContent(),
            PROPERTY.matcher(version).replaceAll(found -> properties.get(found.group(1))));
      }
    }
    NodeList formatter = pom.getElementsByTagName("googleJavaFormat");
    versions.put(
        "google-java-format",
        PROPERTY
            .matcher(child((Element) formatter.item(0), "version").orElseThrow().getTextContent())
            .replaceAll(found -> properties.get(found.group(1))));
    return versions;
  }

  private static Optional<Element> child(Element element, String name) {
    return children(element).stream().filter(c -> c.getTagName().equals(name)).findFirst();
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
