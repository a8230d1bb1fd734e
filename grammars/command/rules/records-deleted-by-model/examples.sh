# bad: as it is done in Ruby
bin/rails runner 'Order.delete_all'
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: as it is done in Python
python manage.py shell -c 'from shop.models import Order; Order.objects.all().delete()'
# bad: as it is done in PHP
php artisan tinker --execute='App\Models\Order::truncate();'
# good: nearly: by a condition
bin/rails runner 'Order.where(state: "draft").delete_all'
# good: nearly: chosen ones
python manage.py shell -c 'from shop.models import Order; Order.objects.filter(draft=True).delete()'
# good: nearly: counted
python manage.py shell -c 'from shop.models import Order; print(Order.objects.all().count())'
