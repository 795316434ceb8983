# What the fleet's things are called, as far as that is known before they are made.
locals {
  here = "${var.fleet.region}:${var.fleet.account}"

  medialive = "arn:${var.fleet.partition}:medialive:${local.here}"
  groups    = "arn:${var.fleet.partition}:mediapackagev2:${local.here}:channelGroup/${var.fleet.name}_*"

  # As onair names the roles of channels; the name of one that would be too long ends with a hash.
  roles = [
    for name in ["${var.fleet.name}_*_MediaLiveRole", "${var.fleet.name}_*-????????"] :
    "arn:${var.fleet.partition}:iam::${var.fleet.account}:role${var.fleet.role_path}${name}"
  ]

  alarms      = "arn:${var.fleet.partition}:cloudwatch:${local.here}:alarm:${var.fleet.name}_*"
  event_rules = "arn:${var.fleet.partition}:events:${local.here}:rule/${var.fleet.name}_*"
  topic       = "arn:${var.fleet.partition}:sns:${local.here}:${var.fleet.name}_Alarms"

  # The fleet's own is called as the fleet is. They are in no region.
  dashboards = [for end in ["", "_*"] : "arn:${var.fleet.partition}:cloudwatch::${var.fleet.account}:dashboard/${var.fleet.name}${end}"]

  # Of MediaPackage's access logs. CloudWatch Logs wants a group's ARN without a star for tags, and with one for all else.
  log_group = [for end in ["", ":*"] : "arn:${var.fleet.partition}:logs:${local.here}:log-group:/aws/vendedlogs/mediapackage/${var.fleet.name}${end}"]

  # CloudWatch Logs makes up the ids of deliveries; names of sources that would be too long end with a hash.
  deliveries = [
    for name in ["delivery-source:${var.fleet.name}_*", "delivery-destination:${var.fleet.name}_PackagingLogs", "delivery:*"] :
    "arn:${var.fleet.partition}:logs:${local.here}:${name}"
  ]

  # As long as S3 lets a bucket's prefix be, and the 26 characters that the provider adds: with a star, the bucket of a fleet whose name begins
  # with this one's would be meant, too.
  logs = "arn:${var.fleet.partition}:s3:::${substr("logs-${lower(var.fleet.name)}", 0, 36)}-${join("", [for i in range(26) : "?"])}"

  # CloudFront makes up the ids: its kinds of things, in this account.
  delivery = [
    for kind in ["distribution", "cache-policy", "origin-request-policy", "response-headers-policy", "origin-access-control"] :
    "arn:${var.fleet.partition}:cloudfront::${var.fleet.account}:${kind}/*"
  ]

  # So does MediaLive.
  encoders = [for kind in ["channel", "input", "inputSecurityGroup"] : "${local.medialive}:${kind}:*"]

  states = [for s in [var.state] : "arn:${var.fleet.partition}:s3:::${s.bucket}/${s.prefix}*.tfstate" if s != null]
  locks  = [for s in [var.state] : "arn:${var.fleet.partition}:s3:::${s.bucket}/${s.prefix}*.tfstate.tflock" if s != null]
  keys   = [for s in [var.state] : s.kms_key_arn if s != null && try(s.kms_key_arn, null) != null]
  plans  = [for p in [var.plans] : "arn:${var.fleet.partition}:s3:::${p.bucket}/${p.prefix}/*" if p != null]
}
