import org.ovmlang.examples.shop.order.Affordable
import org.ovmlang.examples.shop.order.AffordableDecider
import org.ovmlang.runtime.value.Bytes

/** Must not compile: what is decoded may be no claim at all. */
fun careless(): Affordable = AffordableDecider().decode(listOf(Bytes.EMPTY))
