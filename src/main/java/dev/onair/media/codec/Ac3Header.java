package dev.onair.media.codec;

/**
 * What MP4 repeats of the header of an AC-3 or E-AC-3 frame.
 *
 * @param fscod code of the sample rate
 * @param bsid version of the bit stream: up to 10 AC-3, 11 to 16 E-AC-3
 * @param bsmod kind of service
 * @param acmod arrangement of channels
 * @param lfe whether there is a channel for low frequencies
 * @param bitRate of AC-3 its code, 0 to 18; of E-AC-3 kilobits a second
 * @see <a
 *     href="https://www.etsi.org/deliver/etsi_ts/102300_102399/102366/01.04.01_60/ts_102366v010401p.pdf">ETSI
 *     TS 102 366, annex F</a>
 */
public record Ac3Header(int fscod, int bsid, int bsmod, int acmod, boolean lfe, int bitRate) {}
