package dev.onair.terraform.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class PlanTest {

  @Test
  void aFormatOfTheFutureIsRefused() {
    ObjectNode plan = new ObjectMapper().createObjectNode().put("format_version", "2.0");

    assertThatThrownBy(() -> Plan.of(plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.0");
  }
}
