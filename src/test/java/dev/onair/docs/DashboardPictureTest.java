package dev.onair.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures in docs/operations.md are of what is deployed. */
class DashboardPictureTest {

  @ParameterizedTest
  @ValueSource(strings = {"channel", "fleet"})
  void aPictureIsOfTheDashboardThatIsReviewed(String name) throws IOException {
    String body =
        Files.readString(Path.of("src/test/resources/golden/dashboard/" + name + ".json"));

    Golden.assertMatches(
        Path.of("docs/dashboards/" + name + ".svg"),
        DashboardPicture.of(new ObjectMapper().readTree(body)));
  }
}
