# bad: by key
token = ENV["DEPLOY_TOKEN"]
#       ^^^^^^^^^^^^^^^^^^^
# bad: with a default
stage = ENV.fetch("STAGE", "dev")
# bad: a name that only runs tell
value = ENV[name]
# good: nearly: another table
value = SETTINGS["STAGE"]
# good: nearly: the name alone
name = "ENV"
# good: where it runs
Dir.pwd
