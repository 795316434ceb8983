package dev.onair.secrets;

import static dev.onair.secrets.Place.ADDRESSES;
import static dev.onair.secrets.Place.PLAN;
import static dev.onair.secrets.Place.PROJECT;
import static dev.onair.secrets.Place.RAW_LOG;
import static dev.onair.secrets.Place.REQUEST;
import static dev.onair.secrets.Place.STACK;
import static dev.onair.secrets.Place.STATE;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The secrets that tests plant, and where each may be; anywhere else it is a fault. */
public enum Planted {
  /** What logs in to AWS; only signatures made with it leave the process. */
  SECRET_KEY("AWS_SECRET_ACCESS_KEY", "planted/secret+key"),

  /** What belongs to it; a header of requests, which no record of them keeps. */
  SESSION_TOKEN("AWS_SESSION_TOKEN", "planted/session=token"),

  /** A variable that no file names. */
  UNNAMED("ONAIR_UNNAMED", "planted-unnamed"),

  /** A variable that a file takes: AWS has to get it, and Terraform to bring it there. */
  NAMED("ONAIR_OWNER", "planted-owner", STACK, STATE, PLAN, RAW_LOG, REQUEST),

  /** A stream's key that comes from the environment: whoever pushes has to be told. */
  STREAM_KEY("ONAIR_KEY", "planted-key", STACK, STATE, PLAN, RAW_LOG, REQUEST, ADDRESSES),

  /** What a source asks for; it stands in the channel's file. */
  URL_TOKEN("", "planted-token", PROJECT, STACK, STATE, PLAN, RAW_LOG, REQUEST),

  /** A parameter's value in Systems Manager, which MediaLive reads by itself. */
  PASSWORD("", "planted-password");

  private final String variable;
  private final String value;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of
  private final Set<Place> allowed;

  Planted(String variable, String value, Place... allowed) {
    this.variable = variable;
    this.value = value;
    this.allowed = Set.of(allowed);
  }

  /** The secret itself. */
  public String value() {
    return value;
  }

  /** Where it may be. */
  Set<Place> allowed() {
    return allowed;
  }

  /** The environment in which all are planted that belong there. */
  public static Map<String, String> environment() {
    return EnumSet.allOf(Planted.class).stream()
        .filter(secret -> !secret.variable.isEmpty())
        .collect(Collectors.toMap(s -> s.variable, s -> s.value));
  }
}
