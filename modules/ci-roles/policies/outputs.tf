# On its own, as IAM counts a role's own policies together: 10,240 characters at most, which reading and changing exceed.
output "read" {
  description = "Policy of who reads what the fleet has: a role with review, plan or apply has this one, too."
  value       = jsonencode({ Version = "2012-10-17", Statement = local.read })
}

output "review" {
  description = "Beside read, policy of who plans for a review: reads whole states, and writes nothing."
  value       = jsonencode({ Version = "2012-10-17", Statement = local.read_states })
}

output "plan" {
  description = "Beside read, policy of who plans for an apply: has MediaLive try updates, writes states and plans."
  value       = jsonencode({ Version = "2012-10-17", Statement = concat(local.dry_run, local.write_states, local.write_plans) })
}

output "apply" {
  description = "Beside read, policy of who applies: changes what the fleet has, writes states, reads plans."
  value       = jsonencode({ Version = "2012-10-17", Statement = concat(local.change, local.write_states, local.read_plans) })
}

output "operator" {
  description = "Policy, whole, of who watches channels: reads what the fleet has, starts and stops channels, works on their schedules. It deploys nothing."

  value = jsonencode({
    Version = "2012-10-17"
    Statement = concat(local.read, [
      {
        # A channel that was stopped on purpose is tagged so, for the next plan.
        Sid    = "Operate"
        Effect = "Allow"
        Action = [
          "medialive:StartChannel", "medialive:StopChannel", "medialive:RestartChannelPipelines", "medialive:ListAlerts",
          "medialive:BatchUpdateSchedule", "medialive:DeleteSchedule", "medialive:DescribeThumbnails",
          "medialive:CreateTags", "medialive:DeleteTags"
        ]
        Resource = ["${local.medialive}:channel:*"]
      },
      {
        # The log group of all channels of an account; MediaLive has no other.
        Sid      = "ReadEncoderLogs"
        Effect   = "Allow"
        Action   = ["logs:FilterLogEvents"]
        Resource = ["arn:${var.fleet.partition}:logs:${local.here}:log-group:ElementalMediaLive:*"]
      },
      {
        # Since when channels run. CloudWatch knows no resources here.
        Sid      = "ReadMetrics"
        Effect   = "Allow"
        Action   = ["cloudwatch:GetMetricData"]
        Resource = ["*"]
      },
      {
        # Parts of a stream that is kept; the bucket's policy says whether MediaPackage may write them.
        Sid      = "Harvest"
        Effect   = "Allow"
        Action   = ["mediapackagev2:CreateHarvestJob", "mediapackagev2:CancelHarvestJob"]
        Resource = [local.groups]
      },
    ])
  })
}

output "boundary" {
  description = "Policy that bounds the roles of channels: roles.permissions-boundary-arn in shared.conf names it."
  value       = jsonencode({ Version = "2012-10-17", Statement = local.boundary })

  precondition {
    condition = alltrue([
      for place in concat(var.content.read, var.content.write) :
      !contains([for kept in [var.state, var.plans] : kept.bucket if kept != null], split("/", place)[0])
    ])
    error_message = "content.read and content.write can't be in the bucket of the states or of the plans: channels have no business there."
  }
}
