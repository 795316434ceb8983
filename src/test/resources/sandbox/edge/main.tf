# What the shared stack does not have: a distribution for signed requests with a function, and a
# versioned bucket with an object in it.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

provider "aws" {}

variable "code" {
  type    = string
  default = "function handler(event) { return event.request; }"
}

resource "aws_cloudfront_public_key" "signer" {
  name        = "signer"
  encoded_key = <<-EOT
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqW6F62H0ng6l1Qeh+9uN
    pQHFKwyYUL2qvavyr/rTGCoVw8M3JNrgEuV1Ca4lZ16+p5XJ+E2SavCaSPZdi807
    PYdjjbYwHfBBTR+KHZCceokYgjPJCnQUPyJNuC8TwfvtYEjQtUM5wps6ryzzL+cx
    Vtcnnhz+RCv3/uJ6+Mj1DHeQA+WzPhBWhf9UlGxXSXIC6c+KQ8y9K4GLD2EI0D6C
    /NQSCmZ08Xmgva9q4AS82hXjCFcvfdZ5cR8yscJofqznqsZ9oLEnKxTYkEc/xiv9
    /sArgGGWwM/fhgPn7Cv3UJFJfTO7lBOLHRgp9HYe0yDjCq2n775WMQ63riLSIA5t
    TwIDAQAB
    -----END PUBLIC KEY-----
  EOT
}

resource "aws_cloudfront_key_group" "signers" {
  name  = "signers"
  items = [aws_cloudfront_public_key.signer.id]
}

resource "aws_cloudfront_function" "viewer_request" {
  name    = "viewer-request"
  runtime = "cloudfront-js-2.0"
  code    = var.code
  publish = true
}

resource "aws_cloudfront_cache_policy" "all" {
  name        = "all"
  min_ttl     = 0
  default_ttl = 10
  max_ttl     = 60

  parameters_in_cache_key_and_forwarded_to_origin {
    cookies_config {
      cookie_behavior = "none"
    }
    headers_config {
      header_behavior = "whitelist"
      headers {
        items = ["Origin"]
      }
    }
    query_strings_config {
      query_string_behavior = "all"
    }
  }
}

resource "aws_cloudfront_distribution" "signed" {
  enabled = true

  origin {
    origin_id   = "origin"
    domain_name = "origin.example.com"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
    custom_header {
      name  = "X-Token"
      value = "secret"
    }
  }

  default_cache_behavior {
    target_origin_id       = "origin"
    viewer_protocol_policy = "https-only"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = aws_cloudfront_cache_policy.all.id
    trusted_key_groups     = [aws_cloudfront_key_group.signers.id]

    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.viewer_request.arn
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}

resource "aws_s3_bucket" "versioned" {
  bucket        = "onair-edge-versioned"
  force_destroy = true
  tags          = { a = "b" }
}

resource "aws_s3_bucket_versioning" "on" {
  bucket = aws_s3_bucket.versioned.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_object" "code" {
  bucket  = aws_s3_bucket_versioning.on.bucket
  key     = "functions/viewer request.js"
  content = var.code
}
