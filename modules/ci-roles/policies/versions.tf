# Policies as texts, for whatever puts them into IAM: it takes no provider.
terraform {
  required_version = ">= 1.5"
}
