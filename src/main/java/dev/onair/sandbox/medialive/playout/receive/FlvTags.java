package dev.onair.sandbox.medialive.playout.receive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages of RTMP become tags of FLV, in an intake.
 *
 * @see <a href="https://rtmp.veriskope.com/pdf/video_file_format_spec_v10_1.pdf">Adobe: FLV, annex
 *     E</a>
 */
final class FlvTags {

  private static final byte[] FILE_HEADER = {'F', 'L', 'V', 1, 5, 0, 0, 0, 9, 0, 0, 0, 0};
  private static final byte[] SET_DATA_FRAME = Amf.write("@setDataFrame");
  private static final int TAG_HEADER = 11;
  private static final int SIZE_AFTER = 4;
  private static final int AVC = 7;
  private static final int AAC = 10;
  private static final int KEY_FRAME = 1;

  private final Intake intake;
  private boolean hasPicture;
  private boolean hasSound;
  private boolean isTold;

  FlvTags(Intake intake) {
    this.intake = intake;
    intake.begin();
    intake.header("file", FILE_HEADER);
  }

  void accept(RtmpMessage message) throws IOException {
    byte[] payload = message.payload().toArray();
    if (message.type() == RtmpMessage.DATA) {
      data(message);
    } else if (payload.length > 1 && message.type() == RtmpMessage.VIDEO) {
      hasPicture = true;
      video(tag(message, payload), payload);
    } else if (payload.length > 1 && message.type() == RtmpMessage.AUDIO) {
      hasSound = true;
      boolean isHeader = (payload[0] >> 4 & 0xf) == AAC && payload[1] == 0;
      put("sound", tag(message, payload), isHeader, !hasPicture);
    }
  }

  private void video(byte[] tag, byte[] payload) {
    // The high bit is of enhanced RTMP: a FourCC follows instead of a codec's number.
    boolean isEnhanced = payload[0] < 0;
    boolean isHeader =
        isEnhanced ? (payload[0] & 0xf) == 0 : (payload[0] & 0xf) == AVC && payload[1] == 0;
    boolean isKey = (payload[0] >> 4 & 7) == KEY_FRAME;
    put("picture", tag, isHeader, isKey);
    if (isKey && !isHeader && !isTold) {
      tell();
    }
  }

  private void put(String of, byte[] tag, boolean isHeader, boolean isStart) {
    if (isHeader) {
      intake.header(of, tag);
    } else {
      intake.put(tag, isStart);
    }
  }

  private void data(RtmpMessage message) throws IOException {
    byte[] payload = message.payload().toArray();
    int prefix = SET_DATA_FRAME.length;
    if (payload.length > prefix && Arrays.equals(payload, 0, prefix, SET_DATA_FRAME, 0, prefix)) {
      payload = Arrays.copyOfRange(payload, prefix, payload.length);
    }
    List<Optional<Object>> values = Amf.read(payload);
    if (values.size() > 1
        && values.get(0).equals(Optional.of("onMetaData"))
        && values.get(1).orElse("") instanceof Map<?, ?> metadata) {
      intake.header("metadata", tag(message, payload));
      hasPicture |= metadata.containsKey("videocodecid");
      hasSound |= metadata.containsKey("audiocodecid");
      tell();
    }
  }

  private void tell() {
    isTold = true;
    intake.holds(
        new Contents(
            "flv",
            hasPicture ? Optional.of("v:0") : Optional.empty(),
            hasSound ? List.of(new Contents.Sound("a:0", 0, Optional.empty())) : List.of()));
  }

  private static byte[] tag(RtmpMessage message, byte[] payload) {
    int size = payload.length;
    int time = (int) message.timestamp();
    return ByteBuffer.allocate(TAG_HEADER + size + SIZE_AFTER)
        .putInt(message.type() << 24 | size)
        .put((byte) (time >> 16))
        .putShort((short) time)
        .put((byte) (time >> 24))
        .put(new byte[] {0, 0, 0})
        .put(payload)
        .putInt(TAG_HEADER + size)
        .array();
  }
}
