# To deploy, change and destroy what the fleet has.
locals {
  pass_roles = {
    Sid       = "PassRolesToMediaLive"
    Effect    = "Allow"
    Action    = ["iam:PassRole"]
    Resource  = local.roles
    Condition = { StringEquals = { "iam:PassedToService" = "medialive.amazonaws.com" } }
  }

  change = [
    {
      Sid    = "ChangeEncoders"
      Effect = "Allow"
      Action = [
        "medialive:CreateChannel", "medialive:UpdateChannel", "medialive:DeleteChannel", "medialive:StartChannel", "medialive:StopChannel",
        "medialive:BatchUpdateSchedule",
        "medialive:CreateInput", "medialive:UpdateInput", "medialive:DeleteInput",
        "medialive:CreateInputSecurityGroup", "medialive:UpdateInputSecurityGroup", "medialive:DeleteInputSecurityGroup",
        "medialive:CreateTags", "medialive:DeleteTags"
      ]
      Resource = local.encoders
    },
    {
      Sid    = "ChangePackaging"
      Effect = "Allow"
      Action = concat(
        flatten([for kind in ["ChannelGroup", "Channel", "OriginEndpoint"] : [for verb in ["Create", "Update", "Delete"] : "mediapackagev2:${verb}${kind}"]]),
        flatten([for kind in ["Channel", "OriginEndpoint"] : [for verb in ["Put", "Delete"] : "mediapackagev2:${verb}${kind}Policy"]]),
        ["mediapackagev2:TagResource", "mediapackagev2:UntagResource"],
      )
      Resource = [local.groups]
    },
    {
      # It does with its caller's permissions what it is asked for, and has no resource to name.
      Sid      = "ChangeThroughCloudControl"
      Effect   = "Allow"
      Action   = ["cloudformation:CreateResource", "cloudformation:UpdateResource", "cloudformation:DeleteResource"]
      Resource = ["*"]
    },
    {
      Sid    = "ChangeDelivery"
      Effect = "Allow"
      Action = flatten([
        for kind in ["Distribution", "CachePolicy", "OriginRequestPolicy", "ResponseHeadersPolicy", "OriginAccessControl"] :
        ["cloudfront:Create${kind}", "cloudfront:Update${kind}", "cloudfront:Delete${kind}"]
      ])
      Resource = local.delivery
    },
    {
      Sid      = "TagAndMeasureDelivery"
      Effect   = "Allow"
      Action   = ["cloudfront:TagResource", "cloudfront:UntagResource", "cloudfront:CreateMonitoringSubscription", "cloudfront:DeleteMonitoringSubscription"]
      Resource = local.delivery
    },
    {
      Sid      = "ChangeAlarms"
      Effect   = "Allow"
      Action   = ["cloudwatch:PutMetricAlarm", "cloudwatch:DeleteAlarms", "cloudwatch:TagResource", "cloudwatch:UntagResource"]
      Resource = [local.alarms]
    },
    {
      Sid      = "ChangeDashboards"
      Effect   = "Allow"
      Action   = ["cloudwatch:PutDashboard", "cloudwatch:DeleteDashboards"]
      Resource = local.dashboards
    },
    {
      Sid      = "ChangeEventRules"
      Effect   = "Allow"
      Action   = ["events:PutRule", "events:DeleteRule", "events:PutTargets", "events:RemoveTargets", "events:TagResource", "events:UntagResource"]
      Resource = [local.event_rules]
    },
    {
      Sid      = "ChangeAlarmTopic"
      Effect   = "Allow"
      Action   = ["sns:CreateTopic", "sns:DeleteTopic", "sns:SetTopicAttributes", "sns:Subscribe", "sns:TagResource", "sns:UntagResource"]
      Resource = [local.topic]
    },
    {
      # A subscription has an ARN of its own, which no policy can name.
      Sid      = "ChangeSubscriptions"
      Effect   = "Allow"
      Action   = ["sns:SetSubscriptionAttributes", "sns:Unsubscribe"]
      Resource = ["*"]
    },
    {
      Sid    = "ChangePackagingLogs"
      Effect = "Allow"
      Action = [
        "logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:PutRetentionPolicy", "logs:PutDeliverySource", "logs:DeleteDeliverySource",
        "logs:PutDeliveryDestination", "logs:DeleteDeliveryDestination", "logs:CreateDelivery", "logs:DeleteDelivery",
        "logs:TagResource", "logs:UntagResource"
      ]
      Resource = concat(local.log_group, local.deliveries)
    },
    {
      # Who may write to log groups: these policies are the account's, and have no resource to name.
      Sid      = "ChangeLogPolicies"
      Effect   = "Allow"
      Action   = ["logs:PutResourcePolicy", "logs:DeleteResourcePolicy"]
      Resource = ["*"]
    },
    {
      # What gives a role rights: only to one that the boundary bounds.
      Sid       = "GiveBoundedRolesRights"
      Effect    = "Allow"
      Action    = ["iam:CreateRole", "iam:PutRolePolicy", "iam:PutRolePermissionsBoundary"]
      Resource  = local.roles
      Condition = { StringEquals = { "iam:PermissionsBoundary" = var.fleet.permissions_boundary_arn } }
    },
    {
      # What gives none, and who may take on a role: what that role may do ends at the boundary.
      Sid      = "ChangeRoles"
      Effect   = "Allow"
      Action   = ["iam:DeleteRole", "iam:DeleteRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription", "iam:UpdateAssumeRolePolicy", "iam:TagRole", "iam:UntagRole"]
      Resource = local.roles
    },
    local.pass_roles,
    {
      Sid    = "ChangeLogBucket"
      Effect = "Allow"
      Action = [
        "s3:CreateBucket", "s3:DeleteBucket", "s3:DeleteBucketPolicy", "s3:PutBucketAcl", "s3:PutBucketOwnershipControls", "s3:PutBucketPolicy",
        "s3:PutBucketPublicAccessBlock", "s3:PutBucketTagging", "s3:PutEncryptionConfiguration", "s3:PutLifecycleConfiguration"
      ]
      Resource = [local.logs]
    },
    {
      # A bucket is emptied before it goes.
      Sid      = "EmptyLogBucket"
      Effect   = "Allow"
      Action   = ["s3:DeleteObject", "s3:DeleteObjectVersion"]
      Resource = ["${local.logs}/*"]
    },
  ]

  # IAM and MediaLive can't tell a dry run from the real thing.
  dry_run = [
    {
      Sid      = "DryRuns"
      Effect   = "Allow"
      Action   = ["medialive:CreateChannel", "medialive:UpdateChannel"]
      Resource = ["${local.medialive}:channel:*", "${local.medialive}:input:*"]
    },
    local.pass_roles,
  ]

  write_plans = [for each in [local.plans] : { Sid = "WritePlans", Effect = "Allow", Action = ["s3:PutObject"], Resource = each } if length(each) > 0]

  read_plans = concat(
    [
      for p in [var.plans] : {
        Sid       = "ListPlans"
        Effect    = "Allow"
        Action    = ["s3:ListBucket"]
        Resource  = ["arn:${var.fleet.partition}:s3:::${p.bucket}"]
        Condition = { StringLike = { "s3:prefix" = ["${p.prefix}/*"] } }
      } if p != null
    ],
    [for each in [local.plans] : { Sid = "ReadPlans", Effect = "Allow", Action = ["s3:GetObject"], Resource = each } if length(each) > 0],
  )
}
