// What is waited for comes when the machine gets to it: the second that the runners give it is over on a busy one.
// This file runs for each test file, what it imports once a worker.
import './patient-wait';
