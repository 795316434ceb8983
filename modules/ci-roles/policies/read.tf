# To read what the fleet has: what onair plan takes for a review, and everybody else, too.
locals {
  read = [
    {
      Sid    = "ReadEncoders"
      Effect = "Allow"
      Action = [
        "medialive:DescribeChannel", "medialive:DescribeSchedule", "medialive:DescribeInput", "medialive:DescribeInputSecurityGroup",
        "medialive:ListTagsForResource"
      ]
      Resource = local.encoders
    },
    {
      Sid      = "ReadPackaging"
      Effect   = "Allow"
      Action   = ["mediapackagev2:Get*", "mediapackagev2:List*"]
      Resource = [local.groups]
    },
    {
      Sid      = "ReadDelivery"
      Effect   = "Allow"
      Action   = ["cloudfront:Get*", "cloudfront:ListTagsForResource"]
      Resource = local.delivery
    },
    {
      Sid    = "ReadRoles"
      Effect = "Allow"
      Action = [
        "iam:GetRole", "iam:GetRolePolicy", "iam:ListRolePolicies", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:ListRoleTags"
      ]
      Resource = local.roles
    },
    {
      Sid      = "ReadLogBucket"
      Effect   = "Allow"
      Action   = ["s3:GetAccelerateConfiguration", "s3:GetBucket*", "s3:GetEncryptionConfiguration", "s3:GetLifecycleConfiguration", "s3:GetReplicationConfiguration", "s3:ListBucket", "s3:ListBucketVersions"]
      Resource = [local.logs]
    },
    {
      Sid      = "ReadAlarms"
      Effect   = "Allow"
      Action   = ["cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource"]
      Resource = [local.alarms]
    },
    {
      Sid      = "ReadDashboards"
      Effect   = "Allow"
      Action   = ["cloudwatch:GetDashboard"]
      Resource = local.dashboards
    },
    {
      Sid      = "ReadEventRules"
      Effect   = "Allow"
      Action   = ["events:DescribeRule", "events:ListTagsForResource", "events:ListTargetsByRule"]
      Resource = [local.event_rules]
    },
    {
      Sid      = "ReadAlarmTopic"
      Effect   = "Allow"
      Action   = ["sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic", "sns:ListTagsForResource"]
      Resource = [local.topic]
    },
    {
      Sid      = "ReadPackagingLogs"
      Effect   = "Allow"
      Action   = ["logs:GetDelivery", "logs:GetDeliverySource", "logs:GetDeliveryDestination", "logs:ListTagsForResource"]
      Resource = concat(local.log_group, local.deliveries)
    },
    {
      # Lists have no resource to name; a bucket's owner is asked for with the list of all buckets. Cloud Control and CloudFormation know
      # none for these either, and read with their caller's permissions, which are those above.
      Sid    = "ReadWhatTakesNoResource"
      Effect = "Allow"
      Action = [
        "medialive:ListChannels", "medialive:ListInputs", "medialive:ListInputSecurityGroups", "mediapackagev2:ListChannelGroups",
        "cloudfront:ListDistributions", "s3:ListAllMyBuckets", "cloudformation:DescribeType", "cloudformation:GetResource", "cloudformation:GetResourceRequestStatus",
        "sns:GetSubscriptionAttributes", "logs:DescribeLogGroups", "logs:DescribeResourcePolicies"
      ]
      Resource = ["*"]
    },
  ]

  list_states = [
    for s in [var.state] : {
      Sid      = "ListStates"
      Effect   = "Allow"
      Action   = ["s3:ListBucket"]
      Resource = ["arn:${var.fleet.partition}:s3:::${s.bucket}"]
    } if s != null
  ]

  read_states = concat(
    local.list_states,
    [for each in [local.states] : { Sid = "ReadStates", Effect = "Allow", Action = ["s3:GetObject"], Resource = each } if length(each) > 0],
    [for each in [local.keys] : { Sid = "DecryptStates", Effect = "Allow", Action = ["kms:Decrypt"], Resource = each } if length(each) > 0],
  )

  write_states = concat(
    local.list_states,
    [for each in [local.states] : { Sid = "WriteStates", Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = each } if length(each) > 0],
    [for each in [local.locks] : { Sid = "LockStates", Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], Resource = each } if length(each) > 0],
    [for each in [local.keys] : { Sid = "EncryptStates", Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = each } if length(each) > 0],
  )
}
