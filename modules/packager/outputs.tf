# No output reads `properties`, which any update makes unknown in the plan: ARNs are ids, URLs come from names or from the hold.

output "ingest_urls" {
  description = "Where the encoder puts its segments: pipeline 0, then pipeline 1. Known in every plan but the channel's first, and that of its replacement."
  value       = terraform_data.ingest_urls.output

  # An encoder must not start before it may put.
  depends_on = [aws_cloudcontrolapi_resource.channel_policy]
}

output "playback_urls" {
  description = "URL of each manifest through the distribution, by \"<endpoint>/<manifest>\"."
  value = merge([
    for endpoint, spec in var.endpoints : {
      for name, manifest in spec.manifests : "${endpoint}/${name}" => format(
        "https://%s/out/v1/%s/%s/%s/%s.%s",
        var.distribution_domain, var.channel.group, var.channel.name, endpoint, name, manifest.type == "dash" ? "mpd" : "m3u8"
      )
    }
  ]...)
}

output "channel_arn" {
  description = "ARN of the packaging channel."
  value       = aws_cloudcontrolapi_resource.channel.id
}

output "channel_name" {
  description = "Name of the packaging channel."
  value       = var.channel.name
}

output "endpoint_arns" {
  description = "ARN of each endpoint, by its name."
  value       = { for name, endpoint in aws_cloudcontrolapi_resource.endpoint : name => endpoint.id }
}
