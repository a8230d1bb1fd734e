# bad: a trail
aws cloudtrail stop-logging --name main
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a detector
aws guardduty delete-detector --detector-id "$ID"
# bad: a sink
gcloud logging sinks delete audit --quiet
# bad: diagnostic settings
az monitor diagnostic-settings delete --name audit --resource "$R"
# good: nearly: reads it
aws cloudtrail lookup-events --max-results 10
# good: nearly: lists sinks
gcloud logging sinks list
# good: another service
aws s3 ls
