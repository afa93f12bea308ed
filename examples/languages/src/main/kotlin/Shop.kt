import java.math.BigInteger
import org.ovmlang.examples.shop.order.Affordable
import org.ovmlang.examples.shop.order.AffordableDecider
import org.ovmlang.examples.shop.order.Order
import org.ovmlang.runtime.codec.Codec
import org.ovmlang.runtime.decision.Decider
import org.ovmlang.runtime.decision.Decision
import org.ovmlang.runtime.value.Address
import org.ovmlang.runtime.value.Bytes
import org.ovmlang.runtime.world.World

/** The generated classes as Kotlin sees them; returns what it found, line by line. */
object Shop {
  private fun <C : Any> truths(decider: Decider<C>, claims: List<C>, world: World): List<String> =
    decider.decideAll(claims, world).map { outcome ->
      outcome.decision().map(Decision::truth).map { it.name }.orElse("none")
    }

  @JvmStatic
  fun run(): List<String> {
    val decider = AffordableDecider()
    val prices = listOf(3, 5).map { it.toBigInteger() }
    val order = Order(Address.ZERO, prices, "no nuts")
    val claims = listOf(5, 4, 9).map { Affordable(order, it.toBigInteger()) }
    val world = World.builder().constant("limit", Codec.encode(BigInteger.valueOf(8))).build()
    // What may be null must be asked for: `decode` gives no claim of wrong inputs.
    val none: Affordable? = decider.decode(listOf(Bytes.EMPTY))
    val same = decider.decode(claims[0].inputs()) ?: error("no claim")
    val undecided = decider.decide(claims[0], World.builder().build())
    return truths(decider, claims, world) +
      listOf(
        "${none == null}",
        "${same == claims[0]} ${same.order.prices[1]} ${same.order.note}",
        "${undecided.move().isPresent} ${undecided.missing()}",
        "${decider.decide(claims[0], world).move().map { it.label() }.get()}",
      )
  }
}
