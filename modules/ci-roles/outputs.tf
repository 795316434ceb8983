output "role_arns" {
  description = "The roles for the repository's variables ONAIR_REVIEW_ROLE, ONAIR_PLAN_ROLE and ONAIR_APPLY_ROLE, by review, plan and apply."
  value       = { for name, role in aws_iam_role.ci : name => role.arn }
}

output "permissions_boundary_arn" {
  description = "What shared.conf says as roles.permissions-boundary-arn."
  value       = aws_iam_policy.boundary.arn
}

output "operator_policy_arn" {
  description = "The policy for those who watch channels: attach it to a role or permission set of theirs."
  value       = aws_iam_policy.operator.arn
}
