package dev.onair.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObjectsTest {

  private static final String MD5_OF_HELLO = "5d41402abc4b2a76b9719d911017c592";
  private static final String VERSIONING =
      "<VersioningConfiguration><Status>%s</Status></VersioningConfiguration>";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withRegion("us-east-1"));
  private final AwsClient s3 = new AwsClient(sandbox, "s3");

  @BeforeEach
  void bucket() {
    s3.xml("PUT", "/logs", "");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void anObjectIsReadAsItWasWritten() {
    Answer written = s3.xml("PUT", "/logs/a%20b/c+d", "hello", "x-amz-meta-by", "me");

    Answer read = s3.xml("GET", "/logs/a%20b/c+d", "");
    assertThat(written.header("ETag")).isEqualTo('"' + MD5_OF_HELLO + '"');
    assertThat(read.body()).isEqualTo("hello");
    assertThat(read.header("ETag")).isEqualTo(written.header("ETag"));
    assertThat(read.header("x-amz-meta-by")).isEqualTo("me");
    assertThat(read.header("x-amz-server-side-encryption")).isEqualTo("AES256");
    assertThat(s3.xml("HEAD", "/logs/a%20b/c+d", "").header("Content-Length")).isEqualTo("5");
    assertThat(s3.xml("GET", "/logs?list-type=2", "").element("Key")).isEqualTo("a b/c+d");
    assertThat(s3.xml("GET", "/logs/other", "").element("Code")).isEqualTo("NoSuchKey");
  }

  @Test
  void aPartOfAnObjectIsRead() {
    s3.xml("PUT", "/logs/a", "hello");

    Answer part = s3.xml("GET", "/logs/a", "", "Range", "bytes=1-3");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("ell");
    assertThat(part.header("Content-Range")).isEqualTo("bytes 1-3/5");
    assertThat(s3.xml("GET", "/logs/a", "", "Range", "bytes=-2").body()).isEqualTo("lo");
    assertThat(s3.xml("GET", "/logs/a", "", "Range", "bytes=9-").element("Code"))
        .isEqualTo("InvalidRange");
  }

  @Test
  void aLockIsTakenOnce() {
    assertThat(s3.xml("PUT", "/logs/lock", "me", "If-None-Match", "*").status()).isEqualTo(200);

    Answer second = s3.xml("PUT", "/logs/lock", "you", "If-None-Match", "*");
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.element("Code")).isEqualTo("PreconditionFailed");
    s3.xml("DELETE", "/logs/lock", "");
    assertThat(s3.xml("PUT", "/logs/lock", "you", "If-None-Match", "*").status()).isEqualTo(200);
  }

  @Test
  void onlyTheExpectedVersionIsReplaced() {
    s3.xml("PUT", "/logs/a", "hello");

    assertThat(s3.xml("PUT", "/logs/a", "b", "If-Match", "\"0\"").status()).isEqualTo(412);
    assertThat(s3.xml("PUT", "/logs/a", "b", "If-Match", MD5_OF_HELLO).status()).isEqualTo(200);
    assertThat(s3.xml("PUT", "/logs/c", "b", "If-Match", "\"0\"").status()).isEqualTo(404);
  }

  @Test
  void whatWasChangedOnTheWayIsNotTaken() {
    Answer wrong = s3.xml("PUT", "/logs/a", "hello", "Content-MD5", "AAAAAAAAAAAAAAAAAAAAAA==");

    assertThat(wrong.element("Code")).isEqualTo("BadDigest");
    assertThat(s3.xml("PUT", "/logs/a", "hello", "x-amz-checksum-crc32", "NhCmhg==").status())
        .isEqualTo(200);
  }

  @Test
  void chunksArePutTogether() {
    s3.xml(
        "PUT",
        "/logs/a",
        "3\r\nhel\r\n2\r\nlo\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n",
        "Content-Encoding",
        "aws-chunked",
        "x-amz-content-sha256",
        "STREAMING-UNSIGNED-PAYLOAD-TRAILER");

    Answer read = s3.xml("GET", "/logs/a", "");
    assertThat(read.body()).isEqualTo("hello");
    assertThat(read.header("Content-Encoding")).isEmpty();
  }

  @Test
  void listsComeInPagesAndFolders() {
    for (String key : new String[] {"b/2", "a", "b/1", "c"}) {
      s3.xml("PUT", "/logs/" + key, "");
    }

    Answer first = s3.xml("GET", "/logs?list-type=2&delimiter=/&max-keys=2", "");
    assertThat(first.element("Key")).isEqualTo("a");
    assertThat(first.element("Prefix")).isEmpty();
    assertThat(first.body()).contains("<CommonPrefixes><Prefix>b/</Prefix></CommonPrefixes>");
    assertThat(first.element("IsTruncated")).isEqualTo("true");
    String token = first.element("NextContinuationToken");
    Answer second = s3.xml("GET", "/logs?list-type=2&delimiter=/&continuation-token=" + token, "");
    assertThat(second.element("KeyCount")).isEqualTo("1");
    assertThat(second.element("Key")).isEqualTo("c");
    assertThat(s3.xml("GET", "/logs?list-type=2&prefix=b/&start-after=b/1", "").element("Key"))
        .isEqualTo("b/2");
  }

  @Test
  void withVersioningNothingIsLostUntilItsVersionIsDeleted() {
    s3.xml("PUT", "/logs/a", "zero");
    s3.xml("PUT", "/logs?versioning", VERSIONING.formatted("Enabled"));
    String first = s3.xml("PUT", "/logs/a", "one").header("x-amz-version-id");
    Answer deleted = s3.xml("DELETE", "/logs/a", "");
    String marker = deleted.header("x-amz-version-id");

    assertThat(deleted.header("x-amz-delete-marker")).isEqualTo("true");
    assertThat(s3.xml("GET", "/logs/a", "").status()).isEqualTo(404);
    assertThat(s3.xml("GET", "/logs/a?versionId=" + first, "").body()).isEqualTo("one");
    assertThat(s3.xml("GET", "/logs/a?versionId=null", "").body()).isEqualTo("zero");
    assertThat(s3.xml("GET", "/logs/a?versionId=" + marker, "").status()).isEqualTo(405);
    assertThat(s3.xml("GET", "/logs?list-type=2", "").element("KeyCount")).isEqualTo("0");
    Answer versions = s3.xml("GET", "/logs?versions&max-keys=2", "");
    assertThat(versions.body()).containsSubsequence("DeleteMarker", marker, "Version>", first);
    assertThat(versions.element("NextVersionIdMarker")).isEqualTo(first);
    Answer rest = s3.xml("GET", "/logs?versions&key-marker=a&version-id-marker=" + first, "");
    assertThat(rest.element("VersionId")).isEqualTo("null");
    s3.xml("DELETE", "/logs/a?versionId=" + marker, "");
    assertThat(s3.xml("GET", "/logs/a", "").body()).isEqualTo("one");
  }

  @Test
  void manyObjectsAreDeletedAtOnce() throws NoSuchAlgorithmException {
    s3.xml("PUT", "/logs/a", "");
    s3.xml("PUT", "/logs/b", "");
    String both = "<Delete><Object><Key>a</Key></Object><Object><Key>b</Key></Object></Delete>";

    assertThat(s3.xml("POST", "/logs?delete", both).element("Code")).isEqualTo("InvalidRequest");
    Answer deleted = s3.xml("POST", "/logs?delete", both, "Content-MD5", md5(both));
    assertThat(deleted.body()).contains("<Key>a</Key>", "<Key>b</Key>");
    assertThat(sandbox.resources()).doesNotContainKey("s3/object");
  }

  @Test
  void tagsComeWithTheObjectOrLater() {
    s3.xml("PUT", "/logs/a", "", "x-amz-tagging", "team=live&x=1");

    assertThat(s3.xml("HEAD", "/logs/a", "").header("x-amz-tagging-count")).isEqualTo("2");
    assertThat(s3.xml("GET", "/logs/a?tagging", "").element("Value")).isEqualTo("live");
    s3.xml("DELETE", "/logs/a?tagging", "");
    assertThat(s3.xml("GET", "/logs/a?tagging", "").element("Value")).isEmpty();
    assertThat(s3.xml("PUT", "/logs/a", "", "x-amz-tagging", "aws:a=b").element("Code"))
        .isEqualTo("InvalidTag");
  }

  private static String md5(String text) throws NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }
}
