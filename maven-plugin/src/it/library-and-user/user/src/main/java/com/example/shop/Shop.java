package com.example.shop;

import com.example.shop.order.OrderDecider;

/** Uses what is generated. */
public final class Shop {

  private Shop() {}

  /** A decider of orders. */
  public static OrderDecider decider() {
    return new OrderDecider();
  }
}
