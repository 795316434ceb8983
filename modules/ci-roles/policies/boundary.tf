# Beyond which no channel's role may do anything: what the roles of any channel of the fleet may be given. docs/access.md of onair says what
# each is for, and why some have a star.
locals {
  # Systems Manager keeps names that begin with aws or ssm to itself; onair puts a folder before them.
  parameters = coalesce(
    var.content.parameters,
    [can(regex("^(?i:aws|ssm)", var.fleet.name)) ? "/onair/${var.fleet.name}/" : "/${var.fleet.name}/"],
  )

  boundary = concat(
    [
      {
        Sid      = "SendToPackaging"
        Effect   = "Allow"
        Action   = ["mediapackagev2:PutObject"]
        Resource = ["${local.groups}/channel/*"]
      },
      {
        # Thumbnails: into a bucket of MediaLive's whose name AWS doesn't tell, and into none of this account.
        Sid       = "PutThumbnails"
        Effect    = "Allow"
        Action    = ["s3:PutObject"]
        Resource  = ["*"]
        Condition = { StringNotEquals = { "s3:ResourceAccount" = var.fleet.account } }
      },
      {
        Sid    = "WriteLogs"
        Effect = "Allow"
        Action = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents", "logs:PutMetricFilter", "logs:PutRetentionPolicy", "logs:DescribeLogStreams"]
        Resource = [
          "arn:${var.fleet.partition}:logs:${local.here}:log-group:ElementalMediaLive*"
        ]
      },
      {
        # Groups are listed without a name.
        Sid      = "FindLogs"
        Effect   = "Allow"
        Action   = ["logs:DescribeLogGroups"]
        Resource = ["arn:${var.fleet.partition}:logs:${local.here}:log-group:*"]
      },
    ],
    [
      for names in [local.parameters] : {
        Sid      = "ReadPasswords"
        Effect   = "Allow"
        Action   = ["ssm:GetParameter", "ssm:GetParameters"]
        Resource = [for name in names : "arn:${var.fleet.partition}:ssm:${local.here}:parameter${name}*"]
      } if length(names) > 0
    ],
    [
      # MediaLive refuses a role that may do this to some flows only.
      for flows in [var.content.flows] : {
        Sid      = "UseFlows"
        Effect   = "Allow"
        Action   = ["mediaconnect:ManagedDescribeFlow", "mediaconnect:ManagedAddOutput", "mediaconnect:ManagedRemoveOutput"]
        Resource = ["*"]
      } if flows
    ],
    [
      for places in [var.content.read] : {
        Sid      = "ReadObjects"
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = [for place in places : "arn:${var.fleet.partition}:s3:::${place}*"]
      } if length(places) > 0
    ],
    [
      for places in [var.content.write] : {
        Sid      = "WriteObjects"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject", "s3:PutObjectAcl", "s3:DeleteObject"]
        Resource = [for place in places : "arn:${var.fleet.partition}:s3:::${place}*"]
      } if length(places) > 0
    ],
    [
      for places in [concat(var.content.read, var.content.write)] : {
        Sid      = "ListBuckets"
        Effect   = "Allow"
        Action   = ["s3:ListBucket"]
        Resource = distinct([for place in places : "arn:${var.fleet.partition}:s3:::${split("/", place)[0]}"])
      } if length(places) > 0
    ],
  )
}
