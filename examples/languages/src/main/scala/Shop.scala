package inscala

import java.math.BigInteger
import java.util.List as JavaList
import org.ovmlang.examples.shop.order.{Affordable, AffordableDecider, Order}
import org.ovmlang.runtime.codec.Codec
import org.ovmlang.runtime.decision.Decider
import org.ovmlang.runtime.value.{Address, Bytes}
import org.ovmlang.runtime.world.World
import scala.jdk.CollectionConverters.*
import scala.jdk.OptionConverters.*

/** The generated classes as Scala sees them; returns what it found, line by line. */
object Shop:
  private def truths[C](decider: Decider[C], claims: Seq[C], world: World): Seq[String] =
    decider.decideAll(claims.asJava, world).asScala.toSeq.map: outcome =>
      outcome.decision.toScala.fold("none")(_.truth.name)

  def run(): JavaList[String] =
    val decider = AffordableDecider()
    val prices = List(3, 5).map(n => BigInteger.valueOf(n))
    val order = Order(Address.ZERO, prices.asJava, "no nuts")
    val claims = List(5, 4, 9).map(n => Affordable(order, BigInteger.valueOf(n)))
    val world = World.builder.constant("limit", Codec.encode(BigInteger.valueOf(8))).build
    val none = Option(decider.decode(JavaList.of(Bytes.EMPTY)))
    val same = Option(decider.decode(claims.head.inputs)).get
    val undecided = decider.decide(claims.head, World.builder.build)
    val found = Seq(
      s"${none.isEmpty}",
      s"${same == claims.head} ${same.order.prices.get(1)} ${same.order.note}",
      s"${undecided.move.toScala.isDefined} ${undecided.missing}",
      s"${decider.decide(claims.head, world).move.toScala.map(_.label).get}"
    )
    (truths(decider, claims, world) ++ found).asJava
