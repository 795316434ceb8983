package dev.onair.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

  /** FIPS 180-2, B.1. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void aTextHasItsPublishedHash() {
    assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
  }

  @Test
  void partsAreHashedAsOneText() {
    assertThat(new Sha256().add("a").add(new byte[] {'b', 'c'}).hex()).isEqualTo(OF_ABC);
  }
}
