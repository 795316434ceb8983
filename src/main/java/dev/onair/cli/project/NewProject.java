package dev.onair.cli.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.files.FolderTree;
import dev.onair.files.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * The files of a project that has no channel yet.
 *
 * @param home onair's own folder: profiles and modules are copied from there
 */
public record NewProject(Path home) {

  private static final String SHARED =
      """
      # What the channels share. Every setting, with its default: docs/configuration.md of onair.

      # The first part of every resource's name. Choose it before the first deployment: another name
      # means other resources, and other URLs.
      name = onair

      # Where MediaLive and MediaPackage run.
      region = us-east-1
      """;

  /** What is made anew, or must not be seen by others: states and plans may hold secrets. */
  private static final String IGNORED =
      """
      /cdktf.out/
      /.onair/
      /target/
      .terraform/
      *.tfstate
      *.tfstate.*
      .onair-*/
      """;

  /** What a project has at its top. */
  private static final List<String> ENTRIES =
      List.of("shared.conf", "channels", "profiles", "modules", "cdktf.json", ".gitignore");

  /** What of a project is in a folder already. */
  public List<String> taken(Path target) {
    return ENTRIES.stream()
        .filter(entry -> !Files.notExists(target.resolve(entry), LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /** Writes a project: all of it or, where that fails, nothing. */
  public void write(Path target) throws IOException {
    boolean isNew = !Presence.isThere(target);
    String scratchName = ".onair-" + ProcessHandle.current().pid();
    Path scratch = isNew ? target.resolveSibling(scratchName) : target.resolve(scratchName);
    try {
      Files.createDirectories(scratch);
      draft(scratch, target);
      if (isNew) {
        Files.move(scratch, target);
      } else {
        putInto(target, scratch);
      }
    } finally {
      FolderTree.delete(scratch);
    }
  }

  private void draft(Path folder, Path target) throws IOException {
    Files.writeString(folder.resolve("shared.conf"), SHARED);
    Files.writeString(folder.resolve(".gitignore"), IGNORED);
    Files.writeString(folder.resolve("cdktf.json"), cdktf(target));
    // Git keeps no empty folder.
    Files.createFile(Files.createDirectories(folder.resolve("channels")).resolve(".gitkeep"));
    for (String copied : List.of("profiles", "modules")) {
      FolderCopy.make(home.resolve(copied), folder.resolve(copied));
    }
  }

  /**
   * How the cdktf command line synthesizes: it hands the command to a shell. Colleagues whose onair
   * lies elsewhere name it in a variable.
   */
  private String cdktf(Path target) throws IOException {
    Path onair = home.resolve("onair");
    String found = onair.startsWith(target) ? "./" + target.relativize(onair) : onair.toString();
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = mapper.createObjectNode();
    json.put("language", "java");
    json.put("app", "\"${ONAIR:-%s}\" synth".formatted(found));
    json.put("projectId", UUID.randomUUID().toString());
    json.put("sendCrashReports", "false");
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  /** One after the other, and back again if one of them fails. */
  private static void putInto(Path target, Path scratch) throws IOException {
    Deque<String> moved = new ArrayDeque<>();
    try {
      for (String entry : ENTRIES) {
        Files.move(scratch.resolve(entry), target.resolve(entry));
        moved.push(entry);
      }
    } catch (IOException e) {
      for (String entry : moved) {
        Files.move(target.resolve(entry), scratch.resolve(entry));
      }
      throw e;
    }
  }
}
