# Alarms that are sent to a topic, a dashboard, and a log group; a variable for each kind of change.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

provider "aws" {
  default_tags {
    tags = { "onair:workflow" = "test" }
  }
}

variable "threshold" {
  type    = number
  default = 1
}

variable "retention" {
  type    = number
  default = 30
}

variable "recipients" {
  type    = set(string)
  default = ["ops@example.com"]
}

data "aws_caller_identity" "current" {}

resource "aws_sns_topic" "alarms" {
  name         = "onair-alarms"
  display_name = "onair"
}

resource "aws_sns_topic_policy" "alarms" {
  arn = aws_sns_topic.alarms.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Alarms"
      Effect    = "Allow"
      Principal = { Service = "cloudwatch.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.alarms.arn
      Condition = {
        StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id }
      }
    }]
  })
}

resource "aws_sns_topic_subscription" "mail" {
  for_each  = var.recipients
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = each.value
}

resource "aws_sns_topic_subscription" "queue" {
  topic_arn            = aws_sns_topic.alarms.arn
  protocol             = "sqs"
  endpoint             = "arn:aws:sqs:eu-west-1:${data.aws_caller_identity.current.account_id}:alarms"
  raw_message_delivery = true
  filter_policy        = jsonencode({ severity = ["high"] })
}

resource "aws_cloudwatch_metric_alarm" "alerts" {
  alarm_name          = "onair_news_ActiveAlerts"
  alarm_description   = "The encoder channel has an alert"
  namespace           = "AWS/MediaLive"
  metric_name         = "ActiveAlerts"
  dimensions          = { ChannelId = "1234567", Pipeline = "0" }
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 2
  datapoints_to_alarm = 2
  threshold           = var.threshold
  comparison_operator = "GreaterThanOrEqualToThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "onair_5xx"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 3
  threshold           = 0.5
  alarm_actions       = [aws_sns_topic.alarms.arn]

  metric_query {
    id          = "share"
    expression  = "100 * errors / requests"
    label       = "Errors, %"
    return_data = true
  }

  metric_query {
    id = "errors"
    metric {
      namespace   = "AWS/MediaPackage"
      metric_name = "EgressRequestCount"
      dimensions  = { ChannelGroup = "g", StatusCodeRange = "5xx" }
      period      = 60
      stat        = "Sum"
    }
  }

  metric_query {
    id = "requests"
    metric {
      namespace   = "AWS/MediaPackage"
      metric_name = "EgressRequestCount"
      dimensions  = { ChannelGroup = "g" }
      period      = 60
      stat        = "Sum"
    }
  }
}

resource "aws_cloudwatch_dashboard" "fleet" {
  dashboard_name = "onair"
  dashboard_body = jsonencode({
    widgets = [
      {
        type       = "text"
        x          = 0
        y          = 0
        width      = 24
        height     = 1
        properties = { markdown = "# Channels" }
      },
      {
        type   = "metric"
        x      = 0
        y      = 1
        width  = 12
        height = 6
        properties = {
          region  = "eu-west-1"
          metrics = [["AWS/MediaLive", "ActiveAlerts", "ChannelId", "1234567", "Pipeline", "0"]]
        }
      },
    ]
  })
}

resource "aws_cloudwatch_log_group" "encoder" {
  name              = "/onair/news"
  retention_in_days = var.retention
}
