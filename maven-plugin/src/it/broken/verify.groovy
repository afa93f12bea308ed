String log = new File(basedir, 'build.log').text
assert log.contains('src/main/ovm/shop/broken.ovm:4:3: error[OVM0201]')
assert log.contains('IsLessThen(price, limit)')
assert log.contains('1 error in 1 .ovm file')
assert !new File(basedir, 'target/generated-sources').exists()
return true
