package dev.onair.sandbox.cloudfront.edge;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Public keys, of their text. */
final class SigningKeys {

  private SigningKeys() {}

  /**
   * @param pem a key that CloudFront took: one of RSA, in PEM
   */
  static PublicKey of(String pem) {
    byte[] der =
        Base64.getMimeDecoder()
            .decode(pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").strip());
    try {
      return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key was checked when it was made", e);
    }
  }
}
