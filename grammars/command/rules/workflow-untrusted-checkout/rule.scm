; By the reader of workflows: an event that strangers cause, and the revision they wrote.
((command name: (_) @name) @finding
  (#eq? @name ":checkout")
  (#operand? @finding "0" "^(pull_request_target|workflow_run|issue_comment)$"))
