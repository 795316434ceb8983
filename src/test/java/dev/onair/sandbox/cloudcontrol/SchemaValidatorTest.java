package dev.onair.sandbox.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ours against another implementation of JSON Schema. */
class SchemaValidatorTest {

  private static final JsonNode SCHEMA =
      ResourceSchema.load("AWS::MediaPackageV2::OriginEndpoint").json();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'ContainerType': 'CMAF'                                                         | true
          'ContainerType': 'CMAF', 'Colour': 'red'                                        | false
          'ContainerType': 'MP4'                                                          | false
          'Description': 'no container'                                                   | false
          'ContainerType': 'TS', 'StartoverWindowSeconds': 59                             | false
          'ContainerType': 'TS', 'StartoverWindowSeconds': 60                             | true
          'ContainerType': 'TS', 'StartoverWindowSeconds': 1209601                        | false
          'ContainerType': 'TS', 'StartoverWindowSeconds': '60'                           | false
          'ContainerType': 'TS', 'Segment': {'SegmentDurationSeconds': 4.5}               | false
          'ContainerType': 'TS', 'Segment': {'SegmentName': 'a b'}                        | false
          'ContainerType': 'TS', 'Segment': []                                            | false
          'ContainerType': 'TS', 'HlsManifests': [{'ManifestName': 'index'}]              | true
          'ContainerType': 'TS', 'HlsManifests': [{}]                                     | false
          'ContainerType': 'TS', 'HlsManifests': [{'ManifestName': ''}]                   | false
          'ContainerType': 'TS', 'HlsManifests': {'ManifestName': 'index'}                | false
          'ContainerType': 'TS', 'Segment': {'Scte': {'ScteFilter': ['BREAK']}}           | true
          'ContainerType': 'TS', 'Segment': {'Scte': {'ScteFilter': ['PAUSE']}}           | false
          """)
  void agreesWithAnotherValidator(String properties, boolean valid) throws JsonProcessingException {
    JsonNode document =
        new ObjectMapper()
            .readTree(
                ("{'ChannelGroupName': 'g', 'ChannelName': 'c', 'OriginEndpointName': 'e', "
                        + properties
                        + "}")
                    .replace('\'', '"'));

    assertThat(SchemaValidator.violations(SCHEMA, document).isEmpty()).isEqualTo(valid);
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(SCHEMA)
                .validate(document)
                .isEmpty())
        .isEqualTo(valid);
  }
}
