package dev.onair.sandbox.rules;

/** How well something about AWS is known, the best first. */
public enum Grade {
  /** AWS's own API model, or a schema of the CloudFormation registry, says so. */
  MODEL,
  /** A page of AWS's documentation says so. */
  GUIDE,
  /** A configuration says so that its owner deploys to AWS. */
  DEPLOYED,
  /** Somebody reports that AWS did so. */
  REPORT,
  /** Nobody says so: it is what seemed likely. */
  ASSUMED
}
