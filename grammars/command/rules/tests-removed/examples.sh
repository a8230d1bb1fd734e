# bad: one of them
rm tests/test_refund.py
#<^^^^^^^^^^^^^^^^^^^^^
# bad: all of them
rm -rf ./tests
# bad: of another kind
git rm src/pay/refund.test.ts
# bad: out of sight
mv pay/refund_test.go pay/refund_test.go.bak
# bad: true in any case
sed -i 's/assert total == 12/assert True/' tests/test_total.py
# good: nearly: what a run left
rm -rf tests/__pycache__ test-results
# good: nearly: tests of a dependency
rm -rf node_modules/left/test
# good: nearly: another name
git mv tests/test_pay.py tests/test_payment.py
# good: nearly: a folder of the machine
rm -rf /tmp/test
# good: nearly: a file whose name begins so
sed -i "s/:x:/:y:/" "$ROOT/etc/passwd"
