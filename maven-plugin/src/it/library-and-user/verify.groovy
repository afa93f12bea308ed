File user = new File(basedir, 'user/target')
assert new File(user, 'generated-sources/ovm/com/example/shop/order/Order.java').isFile()
assert new File(user, 'generated-sources/ovm/com/example/shop/order/OrderDecider.java').isFile()
assert new File(user, 'generated-resources/solidity/shop/order/OrderPredicate.sol').isFile()
assert new File(user, 'classes/com/example/shop/order/OrderDecider.class').isFile()
assert new File(user, 'classes/com/example/shop/Shop.class').isFile()
// The .ovm files are packaged, so that others can import them.
assert new File(user, 'classes/shop/order.ovm').isFile()

String log = new File(basedir, 'build.log').text
assert log.count('1 .ovm file compiled') == 2
assert log.count('1 .ovm file, up to date') == 2
return true
