package dev.onair.secrets;

import dev.onair.testing.ProjectFolder;

/** A project in which secrets are planted wherever one may name them. */
public final class PlantedProject {

  /** A stream that is pulled with a token and a password, and one that is pushed with a key. */
  private static final String NEWS =
      """
      class = SINGLE_PIPELINE
      inputs.main {
        type = URL_PULL
        sources = [{
          url = "https://a.onair.dev/"${ONAIR_OWNER}"/live.m3u8?token=%s"
          username = onair, password-parameter = "/onair/news/source"
        }]
      }
      inputs.studio { type = RTMP_PUSH, allow = ["203.0.113.0/24"], stream-name = ${ONAIR_KEY} }
      """
          .formatted(Planted.URL_TOKEN.value());

  /** The same with something wrong at each secret. */
  private static final String WRONG =
      NEWS.replace("https://a.onair.dev", "ftp://a.onair.dev")
          .replace("ONAIR_KEY}", "ONAIR_KEY}\"!/\"")
          .concat(
              "encoding.profile = ${ONAIR_OWNER}\npackaging.endpoints.hls.segment = ${ONAIR_KEY}\n");

  private PlantedProject() {}

  /** Makes the channel news of a project one with secrets. */
  static ProjectFolder plant(ProjectFolder project) {
    return project.shared("region = eu-west-1\nprotect = false\n").channel("news", NEWS);
  }

  /** Makes it a wrong one. */
  static ProjectFolder plantWrong(ProjectFolder project) {
    return plant(project).channel("news", WRONG);
  }
}
