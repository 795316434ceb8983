package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import java.util.Optional;

/** The operations of one {@link Kind}. */
final class Configured {

  private final World world;
  private final Kind kind;
  private final StoreTable table;
  private final ConfigChecks checks;
  private final Referrers references;

  Configured(World world, Kind kind) {
    this.world = world;
    this.kind = kind;
    this.table = world.store().resources(kind.table());
    this.checks = new ConfigChecks(world);
    this.references = new Referrers(world);
  }

  void on(ModelledService.Builder service) {
    service
        .on("Create" + kind.shape(), this::create)
        .on("Get" + kind.shape(), request -> shown(row(request)))
        .on("Get" + kind.config(), this::config)
        .on("Update" + kind.shape(), this::update)
        .on("Delete" + kind.shape(), this::delete);
  }

  private ObjectNode create(Request request) {
    ObjectNode config = (ObjectNode) request.input().get(kind.config());
    checks.check(kind, config, Optional.empty());
    checkName(config, "");
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("Id", kind.ids().next(world, kind.table()));
    kind.time().ifPresent(name -> row.put(name, world.timestamp()));
    row.set(kind.config(), config);
    row.put("ETag", Ids.etag(world));
    table.put(row.get("Id").asText(), row);
    ObjectNode output = shown(row);
    return output.put(
        "Location",
        "https://cloudfront.amazonaws.com/2020-05-31/"
            + kind.path()
            + "/"
            + row.get("Id").asText());
  }

  private void checkName(ObjectNode config, String ownId) {
    String name = config.get("Name").asText();
    table
        .rows()
        .forEach(
            (id, row) -> {
              boolean same = row.get(kind.config()).get("Name").asText().equals(name);
              if (same && !id.equals(ownId)) {
                throw kind.alreadyExists(name);
              }
            });
  }

  private ObjectNode config(Request request) {
    ObjectNode row = row(request);
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.set(kind.config(), row.get(kind.config()).deepCopy());
    return output.put("ETag", row.get("ETag").asText());
  }

  private ObjectNode update(Request request) {
    ObjectNode row = row(request);
    IfMatch.check(request, row);
    ObjectNode config = (ObjectNode) request.input().get(kind.config());
    checks.check(kind, config, Optional.of((ObjectNode) row.get(kind.config())));
    checkName(config, row.get("Id").asText());
    row.set(kind.config(), config);
    kind.time()
        .filter(name -> !kind.timeIsOfCreation())
        .ifPresent(name -> row.put(name, world.timestamp()));
    row.put("ETag", Ids.etag(world));
    return shown(row);
  }

  private ObjectNode delete(Request request) {
    ObjectNode row = row(request);
    IfMatch.check(request, row);
    String id = row.get("Id").asText();
    references
        .to(kind, id)
        .ifPresent(
            by -> {
              throw kind.inUse(by);
            });
    table.remove(id);
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode row(Request request) {
    String id = request.text("Id");
    return table.find(id).orElseThrow(() -> kind.noSuch(id));
  }

  private ObjectNode shown(ObjectNode row) {
    ObjectNode shown = row.deepCopy();
    String etag = shown.remove("ETag").asText();
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.set(kind.shape(), shown);
    return output.put("ETag", etag);
  }
}
