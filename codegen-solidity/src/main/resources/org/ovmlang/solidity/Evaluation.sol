// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Context} from "./IPredicate.sol";
import {MessageReader} from "./MessageReader.sol";

/// @notice What travels through the functions of a predicate while one message is checked.
struct Evaluation {
    MessageReader reader;
    Context context;
}
