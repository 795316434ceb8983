package dev.onair.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.files.FileTrouble;
import org.junit.jupiter.api.Test;

class JsiiTroubleTest {

  @Test
  void aFullDiskIsTheMachines() {
    assertThat(words("Error: ENOSPC: no space left on device, write\n    at Kernel.invoke"))
        .startsWith("a disk is full");
  }

  @Test
  void whatMayNotBeWrittenIsNamed() {
    assertThat(words("EACCES: permission denied, mkdir '/x/jsii'"))
        .startsWith("/x/jsii can't be read or written: permission denied;");
  }

  @Test
  void whatIsWrongWithTheProgramIsNot() {
    assertThat(JsiiTrouble.behind(new RuntimeException("ENOENT: no such file, open '/x'")))
        .isEmpty();
    assertThat(JsiiTrouble.behind(new RuntimeException())).isEmpty();
  }

  private static String words(String message) {
    return FileTrouble.words(
        JsiiTrouble.behind(new IllegalStateException(new RuntimeException(message))).orElseThrow());
  }
}
