package dev.onair.awsmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the models are from, and of which day: what AWS added later, onair does not know.
 *
 * @param name for example {@code AWS CLI 1.46.1}
 * @param date the day on which that was AWS's newest, by its publisher's clock
 * @param services the names of those that there is a model of, in their order
 */
public record ModelSource(String name, LocalDate date, List<String> services) {

  public ModelSource {
    services = List.copyOf(services);
  }

  /** That of the models that come with onair; the build writes it beside them. */
  public static ModelSource load() {
    JsonNode source = JsonResource.read(ModelSource.class, "source.json");
    List<String> services = new ArrayList<>();
    source.get("services").forEach(service -> services.add(service.asText()));
    return new ModelSource(
        source.get("name").asText(), LocalDate.parse(source.get("date").asText()), services);
  }
}
