package dev.onair.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockedChecksumsTest {

  private static final String AWS = "provider \"registry.terraform.io/hashicorp/aws\" {\n";

  @Test
  void theyAreThoseOfAwssProvider() {
    assertThat(
            ProviderLock.checksums(
                """
                # This file is maintained automatically by "terraform init".

                provider "registry.terraform.io/hashicorp/random" {
                  version = "3.6.0"
                  hashes = [
                    "h1:other=",
                  ]
                }

                provider "registry.terraform.io/hashicorp/aws" {
                  version     = "5.100.0"
                  constraints = "~> 5.100"
                  hashes = [
                    "h1:one=",
                    # "h1:no=",
                    "zh:two",
                  ]
                }
                """))
        .containsExactlyInAnyOrder("h1:one=", "zh:two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hashes = [\"h1:one=\"]\n",
        AWS + "  version = \"5.100.0\"\n}\n",
        AWS + "  hashes = []\n}\n",
        AWS + "  # hashes = [\"h1:one=\"]\n}\n",
        AWS + "}\nprovider \"registry.terraform.io/a/b\" {\n  hashes = [\"h1:one=\"]\n}\n"
      })
  void whatHasNoneLocksNothing(String lock) {
    assertThat(ProviderLock.checksums(lock)).isEmpty();
  }
}
